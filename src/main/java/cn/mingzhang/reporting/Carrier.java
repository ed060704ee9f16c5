package cn.mingzhang.reporting;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.reporting.Intake.Parcel;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Where the page runs alone: each sealed box becomes a file in {@code outgoing}, to be carried in; what is laid into {@code incoming} is the
 * answers carried out. As the owner, because the page's own login reads nothing back. What was cut off half-way is done again.
 */
@Component
@ConditionalOnProperty(name = "mingzhang.role", havingValue = ReportRole.NAME)
class Carrier {
    private static final Logger log = LoggerFactory.getLogger(Carrier.class);

    private final Flyway owner;
    private final OfficeClock clock;
    private final Path outgoing;
    private final Path incoming;
    private final Duration every;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        var made = new Thread(work, "carrier");
        made.setDaemon(true);
        return made;
    });

    Carrier(
            Flyway owner,
            OfficeClock clock,
            @Value("${mingzhang.home}") Path home,
            @Value("${mingzhang.report.carry-every:20s}") Duration every) {
        this.owner = owner;
        this.clock = clock;
        this.outgoing = home.resolve("outgoing");
        this.incoming = home.resolve("incoming");
        this.every = every;
    }

    @PostConstruct
    void begin() throws IOException {
        Files.createDirectories(outgoing);
        Files.createDirectories(incoming);
        thread.scheduleWithFixedDelay(this::carry, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void end() {
        thread.shutdown();
    }

    /** Nothing of a failure but its kind goes to the log. */
    synchronized void carry() {
        try (var connection = owner.getConfiguration().getDataSource().getConnection()) {
            connection.setAutoCommit(true);
            for (var box : waiting(connection)) {
                out(box, connection);
            }
            try (var files = Files.newDirectoryStream(incoming, "*.mza")) {
                for (var file : files) {
                    in(file, connection);
                }
            }
        } catch (IOException | SQLException failed) {
            log.warn("carrying stopped: {}", failed.getClass().getSimpleName());
        }
    }

    private static List<UUID> waiting(Connection connection) throws SQLException {
        try (var query = connection.createStatement();
                var found = query.executeQuery(
                        "SELECT p.id FROM sealed.report_package p WHERE NOT EXISTS"
                                + " (SELECT 1 FROM sealed.carried_out c WHERE c.package_id = p.id) ORDER BY p.arrived_on, p.ordinal")) {
            var ids = new java.util.ArrayList<UUID>();
            while (found.next()) {
                ids.add(found.getObject(1, UUID.class));
            }
            return ids;
        }
    }

    private void out(UUID box, Connection connection) throws SQLException, IOException {
        var file = Parcels.file(read(box, connection));
        var name = box + ".mzr";
        var beside = outgoing.resolve(name + ".part");
        try (var channel = FileChannel.open(
                beside, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            var bytes = ByteBuffer.wrap(file);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(beside, outgoing.resolve(name), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        try (var insert = connection.prepareStatement(
                "INSERT INTO sealed.carried_out (package_id, file_name, digest, carried_on) VALUES (?, ?, ?, ?)")) {
            insert.setObject(1, box);
            insert.setString(2, name);
            insert.setBytes(3, Parcels.digest(file));
            insert.setObject(4, clock.today());
            insert.executeUpdate();
        }
    }

    private static Parcels.Carried read(UUID box, Connection connection) throws SQLException {
        try (var query = connection.prepareStatement("""
                SELECT p.ordinal, r.id, p.arrived_on, r.lookup, r.algorithm, r.reporter_key, r.valid_until, p.envelope,
                       CASE WHEN p.ordinal = 1 THEN i.envelope END
                  FROM sealed.report_package p JOIN sealed.report r ON r.id = p.report_id
                  LEFT JOIN sealed.report_identity i ON i.report_id = r.id WHERE p.id = ?
                """)) {
            query.setObject(1, box);
            try (var row = query.executeQuery()) {
                row.next();
                return new Parcels.Carried(
                        row.getInt(1) == 1,
                        box,
                        new Parcel(
                                row.getObject(2, UUID.class),
                                row.getObject(3, LocalDate.class),
                                row.getBytes(4),
                                row.getString(5),
                                row.getBytes(6),
                                row.getObject(7, LocalDate.class),
                                row.getBytes(8),
                                row.getBytes(9)));
            }
        }
    }

    private void in(Path file, Connection connection) throws SQLException, IOException {
        var content = Files.readAllBytes(file);
        Integer taken = null;
        try {
            taken = take(Answers.read(content), connection);
        } catch (Parcels.Damaged damaged) {
            log.warn("refused: {} is damaged", file.getFileName());
        }
        try (var insert = connection.prepareStatement(
                "INSERT INTO sealed.answers_in (file_name, digest, taken, carried_on) VALUES (?, ?, ?, ?)")) {
            insert.setString(1, file.getFileName().toString());
            insert.setBytes(2, Parcels.digest(content));
            insert.setObject(3, taken);
            insert.setObject(4, clock.today());
            insert.executeUpdate();
        }
        var done = file.resolveSibling(file.getFileName() + (taken == null ? ".damaged" : ".done"));
        Files.move(file, done, StandardCopyOption.REPLACE_EXISTING);
    }

    private static int take(List<Answers.Standing> standings, Connection connection) throws SQLException {
        var taken = 0;
        for (var standing : standings) {
            for (var message : standing.messages()) {
                try (var insert = connection.prepareStatement("""
                        INSERT INTO sealed.report_message (report_id, ordinal, kind, posted_on, envelope)
                        SELECT r.id, ?, ?, ?, ? FROM sealed.report r WHERE r.lookup = ? ON CONFLICT DO NOTHING
                        """)) {
                    insert.setInt(1, message.ordinal());
                    insert.setString(2, message.kind());
                    insert.setObject(3, message.postedOn());
                    insert.setBytes(4, message.envelope());
                    insert.setBytes(5, standing.lookup());
                    insert.executeUpdate();
                }
            }
            try (var update = connection.prepareStatement(
                    "UPDATE sealed.report SET status = ?, status_on = ? WHERE lookup = ?")) {
                update.setString(1, standing.status());
                update.setObject(2, standing.statusOn());
                update.setBytes(3, standing.lookup());
                taken += update.executeUpdate();
            }
        }
        return taken;
    }
}
