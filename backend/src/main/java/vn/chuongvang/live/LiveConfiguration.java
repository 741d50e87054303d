package vn.chuongvang.live;

import io.micrometer.core.instrument.MeterRegistry;
import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.spi.ConnectionFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.r2dbc.core.DatabaseClient;

import java.util.UUID;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LiveSettings.class)
class LiveConfiguration {

    @Bean
    ServerClock serverClock() {
        return new ServerClock();
    }

    @Bean
    EventJson eventJson() {
        return new EventJson(LiveJson.mapper());
    }

    @Bean
    PostgresJournal journal(ConnectionFactory connections, EventJson json) {
        return new PostgresJournal(connections, unpooled(connections), json);
    }

    @Bean
    Contests contests(DatabaseClient database, ServerClock clock, LiveSettings settings) {
        var text = new ContestText(LiveJson.mapper());
        return new Contests(database, text, clock, settings.simulated());
    }

    @Bean
    RealContests realContests(DatabaseClient database) {
        return new RealContests(database);
    }

    @Bean
    EndStates endStates(PostgresJournal journal) {
        return new EndStates(journal);
    }

    @Bean
    StaffNotes staffNotes(DatabaseClient database) {
        return new StaffNotes(database);
    }

    @Bean
    JournalVerifier journalVerifier(Contests contests, PostgresJournal journal, EventJson json) {
        return new JournalVerifier(contests, journal, json);
    }

    @Bean
    JournalFile journalFile(Contests contests, PostgresJournal journal) {
        return new JournalFile(contests, journal);
    }

    @Bean
    Rooms rooms(
            Contests contests,
            PostgresJournal journal,
            EventJson json,
            ServerClock clock,
            LiveSettings settings,
            ObjectProvider<RoomListener> listeners,
            MeterRegistry registry) {
        var owner = "server-" + UUID.randomUUID();
        var meters = new RoomMeters(registry);
        var rooms = new Rooms(contests, journal, json, clock, settings, listeners, meters, owner);
        meters.watch(rooms);
        return rooms;
    }

    @Bean
    Rehearsals rehearsals(DatabaseClient database, Rooms rooms, PostgresJournal journal) {
        return new Rehearsals(database, rooms, journal);
    }

    @Bean
    Rooms.Doors doors(Rooms rooms) {
        return new Rooms.Doors(rooms);
    }

    private static ConnectionFactory unpooled(ConnectionFactory connections) {
        return connections instanceof ConnectionPool pool ? pool.unwrap() : connections;
    }
}
