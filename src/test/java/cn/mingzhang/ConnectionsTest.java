package cn.mingzhang;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/**
 * Every page gives its connection back. A stream of rows keeps its connection until it is closed; read without a transaction
 * around it, sixteen visits to a page are enough to stop the house.
 */
class ConnectionsTest {

    @Test
    void noQueryHandsOutAStream() throws IOException {
        var streams = new ArrayList<String>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file :
                    files.filter(name -> name.toString().endsWith(".java")).toList()) {
                var code = Files.readString(file, UTF_8);
                if (code.contains("JdbcClient") && streamsRows(code)) {
                    streams.add(file.toString());
                }
            }
        }
        assertThat(streams).as("say .list().stream()").isEmpty();
    }

    private static boolean streamsRows(String code) {
        for (int at = code.indexOf(".query("); at >= 0; at = code.indexOf(".query(", at + 1)) {
            if (code.substring(closing(code, at + ".query".length()))
                    .stripLeading()
                    .startsWith(".stream()")) {
                return true;
            }
        }
        return false;
    }

    /** Behind the bracket that closes the one at {@code open}. */
    private static int closing(String code, int open) {
        var depth = 0;
        for (int at = open; at < code.length(); at++) {
            depth += code.charAt(at) == '(' ? 1 : code.charAt(at) == ')' ? -1 : 0;
            if (depth == 0) {
                return at + 1;
            }
        }
        return code.length();
    }
}
