package cn.mingzhang;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** No engine runs here, so the compose file is read: what it must say, and that it says no secret. */
class ComposeFileTest {
    private static final Path FILE = Path.of("docker-compose.yml");
    private static final Pattern REQUIRED = Pattern.compile("\\$\\{[A-Z_]+:\\?[^}]+}");

    private Map<String, Object> compose;

    @BeforeEach
    void read() throws IOException {
        try (var text = Files.newBufferedReader(FILE, UTF_8)) {
            compose = new Yaml().load(text);
        }
    }

    @Test
    void theApplicationAndItsDatabaseAreTheOnlyServices() {
        assertThat(map(compose, "services")).containsOnlyKeys("application", "database");
        assertThat(service("database")).containsEntry("image", "postgres:18");
        assertThat(map(map(service("application"), "depends_on"), "database"))
                .containsEntry("condition", "service_healthy");
    }

    @Test
    void theImageIsBuiltFromWhatIsInTheRepository() {
        var dockerfile = (String) map(service("application"), "build").get("dockerfile_inline");
        var copied = dockerfile
                .lines()
                .filter(line -> line.startsWith("COPY ") && !line.contains("--from"))
                .flatMap(line -> Stream.of(line.split(" ")).skip(1))
                .filter(word -> !word.equals("./"))
                .distinct();
        assertThat(dockerfile)
                .contains("FROM eclipse-temurin:17-jdk", "./mvnw", "target/mingzhang.jar", "USER mingzhang");
        assertThat(copied).allSatisfy(name -> assertThat(Path.of(name)).exists());
    }

    @Test
    void bothSayWhetherTheyAreWell() {
        assertThat(healthcheck("database")).startsWith("CMD", "pg_isready").contains("--dbname=mingzhang");
        assertThat(healthcheck("application"))
                .startsWith("CMD")
                .last()
                .asString()
                .contains("/actuator/health/readiness");
    }

    @Test
    void theDataOutlivesTheContainer() {
        // Since 18 the image's volume is one level higher; at the old path the data would be lost with the container.
        assertThat(list(service("database"), "volumes")).containsExactly("ledger:/var/lib/postgresql");
        assertThat(map(compose, "volumes")).containsKey("ledger");
    }

    @Test
    void theApplicationWorksWithTwoLogins() {
        assertThat(map(service("application"), "environment"))
                .containsEntry("SPRING_DATASOURCE_URL", "jdbc:postgresql://database:5432/mingzhang")
                .containsEntry("SPRING_DATASOURCE_USERNAME", "mingzhang_app")
                .containsEntry("SPRING_FLYWAY_USER", "mingzhang_owner")
                .containsEntry("SERVER_ADDRESS", "0.0.0.0")
                .doesNotContainKey("SPRING_PROFILES_ACTIVE");
        var script = (String) map(map(compose, "configs"), "logins").get("content");
        assertThat(script)
                .contains("CREATE ROLE mingzhang_owner LOGIN PASSWORD :'owner_password';")
                .contains("CREATE ROLE mingzhang_app LOGIN NOINHERIT PASSWORD :'app_password';")
                .contains("OWNER mingzhang_owner")
                .doesNotContainIgnoringCase("superuser", "bypassrls", "createrole");
        assertThat(service("database").get("configs").toString()).contains("logins", "/docker-entrypoint-initdb.d/");
    }

    @Test
    void noPasswordIsWrittenInItAndNoneHasADefault() {
        for (var service : List.of("application", "database")) {
            map(service(service), "environment").forEach((name, value) -> {
                if (name.contains("PASSWORD")) {
                    assertThat(value.toString()).as(name).matches(REQUIRED);
                }
            });
        }
        assertThat(map(service("database"), "environment")).doesNotContainKey("POSTGRES_HOST_AUTH_METHOD");
    }

    @Test
    void itAnswersOnLoopbackUntilSomebodySaysOtherwise() {
        assertThat(list(service("application"), "ports"))
                .singleElement()
                .asString()
                .startsWith("${MINGZHANG_LISTEN:-127.0.0.1}:");
        assertThat(service("database")).doesNotContainKey("ports");
    }

    @Test
    void nothingInItIsUnknownToCompose() {
        assertThat(compose.keySet()).isSubsetOf(Set.of("name", "services", "configs", "volumes"));
    }

    private Map<String, Object> service(String name) {
        return map(map(compose, "services"), name);
    }

    private List<String> healthcheck(String service) {
        return list(map(service(service), "healthcheck"), "test");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Map<String, Object> parent, String key) {
        return (Map<String, Object>) parent.get(key);
    }

    @SuppressWarnings("unchecked")
    private static List<String> list(Map<String, Object> parent, String key) {
        return (List<String>) parent.get(key);
    }
}
