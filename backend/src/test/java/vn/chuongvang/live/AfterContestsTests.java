package vn.chuongvang.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.r2dbc.spi.R2dbcBadGrammarException;
import io.r2dbc.spi.R2dbcNonTransientResourceException;
import io.r2dbc.spi.R2dbcTimeoutException;

import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.r2dbc.BadSqlGrammarException;
import org.springframework.transaction.CannotCreateTransactionException;

/** What the counting waits for, and what it passes over. */
class AfterContestsTests {

    @Test
    void a_database_that_is_away_or_busy_is_waited_for() {
        assertThat(
                        new Exception[] {
                            new DataAccessResourceFailureException("closed"),
                            new QueryTimeoutException("late"),
                            new PessimisticLockingFailureException("locked"),
                            new CannotCreateTransactionException("refused"),
                            new R2dbcNonTransientResourceException(),
                            new R2dbcTimeoutException()
                        })
                .allMatch(AfterContests::isAway);
    }

    @Test
    void a_row_that_is_refused_is_refused_every_time() {
        var grammar = new R2dbcBadGrammarException("no such column");
        assertThat(
                        new Exception[] {
                            new DataIntegrityViolationException("foreign key"),
                            new BadSqlGrammarException("count", "select x", grammar),
                            grammar,
                            new IllegalStateException("journal")
                        })
                .noneMatch(AfterContests::isAway);
    }
}
