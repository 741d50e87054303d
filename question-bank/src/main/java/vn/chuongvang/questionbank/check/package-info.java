/** What a curator is told before a question may be played: rules on wording, answers, balance. */
@NullMarked
package vn.chuongvang.questionbank.check;

import org.jspecify.annotations.NullMarked;
