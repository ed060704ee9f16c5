package cn.mingzhang.clues;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Only one class switches the role, and nobody in this package reaches the database but through a visit. */
@DisplayName("密封舱只有一扇门")
class OnlyDoorTest {
    private static final Path SOURCES = Path.of("src/main/java/cn/mingzhang");

    @Test
    void cluesHaveNoDatabaseOfTheirOwn() throws IOException {
        for (var file : sources(SOURCES.resolve("clues"))) {
            assertThat(Files.readString(file))
                    .as(file.toString())
                    .doesNotContain("JdbcClient", "JdbcTemplate", "EntityManager", "DataSource", "@Entity");
        }
    }

    @Test
    void theRoleIsSwitchedInOnePlace() throws IOException {
        for (var file : sources(SOURCES)) {
            if (!file.endsWith("compartment/Compartment.java")) {
                assertThat(Files.readString(file).toUpperCase(java.util.Locale.ROOT))
                        .as(file.toString())
                        .doesNotContain(
                                "SET ROLE", "SET LOCAL ROLE", "SET_CONFIG('MINGZHANG", "SET SESSION AUTHORIZATION");
            }
        }
    }

    private static List<Path> sources(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}
