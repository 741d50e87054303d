/** Who took part in what, projected from the journals into rows, and the rows as columns. */
@NullMarked
package vn.chuongvang.participation.facts;

import org.jspecify.annotations.NullMarked;
