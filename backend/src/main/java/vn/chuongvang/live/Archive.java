package vn.chuongvang.live;

import io.r2dbc.spi.ConnectionFactory;

import org.springframework.r2dbc.core.DatabaseClient;

/** The contests and their journals, for a command that opens no room. */
public record Archive(Contests contests, Journal journal) {

    public static Archive on(ConnectionFactory database) {
        var mapper = LiveJson.mapper();
        var contests =
                new Contests(
                        DatabaseClient.create(database),
                        new ContestText(mapper),
                        new ServerClock(),
                        false);
        return new Archive(
                contests, new PostgresJournal(database, database, new EventJson(mapper)));
    }
}
