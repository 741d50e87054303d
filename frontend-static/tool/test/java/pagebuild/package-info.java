/** What is shipped to browsers: its size, its age, and that it was built as it should be. */
@NullMarked
package pagebuild;

import org.jspecify.annotations.NullMarked;
