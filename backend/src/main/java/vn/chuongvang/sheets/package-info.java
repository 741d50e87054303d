/**
 * Tables in files: takes a file in, reads .xlsx and .csv that anybody may have made, and writes
 * both. It knows what a cell is and no contest; nothing else touches the libraries.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package vn.chuongvang.sheets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
