package vn.chuongvang.live;

import io.micrometer.core.instrument.MeterRegistry;
import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.spi.ConnectionFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.r2dbc.core.DatabaseClient;

import java.util.UUID;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({LiveSettings.class, NodeSettings.class})
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
    Nodes nodes(
            ConnectionFactory connections,
            DatabaseClient database,
            ServerClock clock,
            NodeSettings settings) {
        var name = "server-" + UUID.randomUUID();
        var lock = new NodeLock(unpooled(connections), clock, name, settings.settle());
        return new Nodes(name, settings, new NodeTables(database), lock, clock);
    }

    @Bean
    Wires wires(Nodes nodes, ObjectProvider<LettuceConnectionFactory> redis) {
        return new Wires(nodes, redis::getObject, new WordBytes(LiveJson.mapper()));
    }

    @Bean
    RoomMeters roomMeters(MeterRegistry registry, ObjectProvider<TurnListener> traces) {
        return new RoomMeters(registry, traces.getIfAvailable());
    }

    @Bean
    StorageWatch storageWatch() {
        return new StorageWatch();
    }

    @Bean
    Doors doors() {
        return new Doors();
    }

    @Bean
    RoomOpening roomOpening(
            Contests contests,
            PostgresJournal journal,
            EventJson json,
            ServerClock clock,
            LiveSettings settings,
            StorageWatch watch,
            ObjectProvider<RoomListener> listeners,
            ObjectProvider<NeighbourListener> neighbours,
            RoomMeters meters,
            Nodes nodes,
            Wires wires,
            Doors doors) {
        return new RoomOpening(
                contests,
                journal,
                json,
                clock,
                settings,
                watch,
                listeners,
                neighbours,
                meters,
                nodes,
                wires::of,
                doors);
    }

    @Bean
    Rooms rooms(
            Contests contests,
            PostgresJournal journal,
            ServerClock clock,
            LiveSettings settings,
            StorageWatch watch,
            Nodes nodes,
            RoomOpening opening,
            Doors doors,
            RoomMeters meters) {
        var rooms = new Rooms(contests, journal, clock, settings, watch, nodes, opening, doors);
        meters.watch(rooms);
        return rooms;
    }

    @Bean
    NodeLetters nodeLetters(Nodes nodes, Rooms rooms, Wires wires) {
        return new NodeLetters(nodes, rooms, wires.words());
    }

    @Bean
    Rehearsals rehearsals(DatabaseClient database, Rooms rooms, PostgresJournal journal) {
        return new Rehearsals(database, rooms, journal);
    }

    private static ConnectionFactory unpooled(ConnectionFactory connections) {
        return connections instanceof ConnectionPool pool ? pool.unwrap() : connections;
    }
}
