/**
 * The sealed question, tried: a question that is sent early, encrypted, and opened by a small key
 * frame at one moment. An experiment for docs/scale.md; the product does not play it.
 */
@NullMarked
package vn.chuongvang.rehearsal.sealed;

import org.jspecify.annotations.NullMarked;
