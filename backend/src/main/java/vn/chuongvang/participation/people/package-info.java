/**
 * People counted once: who is known again in another contest, by keyed hashes and never by words.
 */
@NullMarked
package vn.chuongvang.participation.people;

import org.jspecify.annotations.NullMarked;
