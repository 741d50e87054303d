/**
 * Build tool, never shipped: turns the modules in {@code src} into one script and one style sheet
 * per page.
 */
@NullMarked
package pagebuild;

import org.jspecify.annotations.NullMarked;
