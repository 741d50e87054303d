/** Official reports: figures of units against plan, as files, locked, and kept ready each week. */
@NullMarked
package vn.chuongvang.participation.reports;

import org.jspecify.annotations.NullMarked;
