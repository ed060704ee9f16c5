package cn.mingzhang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An empty database becomes the current one; Hibernate validates its entities against it when the context starts. */
@DatabaseTest
class MigrationsTest {

    @Autowired
    private Flyway flyway;

    @Autowired
    private JdbcClient sql;

    @Test
    void anEmptyDatabaseBecomesTheCurrentOne() {
        assertThat(flyway.info().pending()).isEmpty();
        assertThat(flyway.info().applied()).isNotEmpty();
    }

    @Test
    void timeComesInAsAnArgument() throws IOException {
        try (var files = Files.list(Path.of("src/main/resources/db/migration"))) {
            assertThat(files.filter(file -> !file.toString().contains("sessions")))
                    .allSatisfy(file -> assertThat(withoutComments(Files.readString(file)))
                            .doesNotContain("now()")
                            .doesNotContain("current_timestamp")
                            .doesNotContain("clock_timestamp")
                            .doesNotContain("default current_date"));
        }
    }

    @Test
    void theApplicationOwnsNothingAndDeletesNoRecordOfOffice() {
        assertThat(sql.sql("SELECT count(*) FROM pg_class WHERE relowner = current_user::regrole")
                        .query(Long.class)
                        .single())
                .isZero();
        var deletable = sql.sql("""
                        SELECT table_name FROM information_schema.role_table_grants
                         WHERE grantee = current_user AND privilege_type IN ('DELETE', 'TRUNCATE')
                           AND table_name NOT LIKE 'spring_session%'
                           -- counts and credentials, which must be forgotten; no record of the office
                           AND table_name NOT IN ('sign_in_failure', 'known_source', 'password_past', 'second_factor', 'recovery_code',
                                                  'saved_view', 'form_draft',
                           -- a dry run that is made anew, and work that is done
                                                  'import_row', 'scheduled_tasks',
                           -- a copy for one reader, kept for some days
                                                  'download_chunk')
                        """).query(String.class).list();
        assertThat(deletable).isEmpty();
    }

    private static String withoutComments(String migration) {
        return migration.replaceAll("--.*", "").toLowerCase(Locale.ROOT);
    }
}
