package cn.mingzhang.matrix;

import cn.mingzhang.Mingzhang;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.util.FileSystemUtils;
import org.springframework.web.context.WebApplicationContext;

/** The demo in this process, its jobs off: replayed anew, or (quicker) on a copy of the ready home {@code -Dproof.home} names. */
final class Demo implements AutoCloseable {
    private static final String READY = System.getProperty("proof.home", "");

    final ServletWebServerApplicationContext context;
    private Path home;

    Demo() throws IOException {
        var options = new ArrayList<>(List.of("--server.port=0", "--mingzhang.jobs=false"));
        if (READY.isEmpty()) {
            options.add("--mingzhang.database.temporary=true");
        } else {
            home = Files.createTempDirectory("mingzhang-proof").resolve("home");
            FileSystemUtils.copyRecursively(Path.of(READY), home);
            try (var all = Files.walk(home)) {
                all.forEach(Demo::closed);
            }
            options.add("--mingzhang.home=" + home);
        }
        context = (ServletWebServerApplicationContext)
                new SpringApplicationBuilder(Mingzhang.class).profiles("demo").run(options.toArray(String[]::new));
    }

    /** A copy is opener than PostgreSQL likes its folders, and its programs must run. */
    private static void closed(Path path) {
        var file = path.toFile();
        file.setReadable(false, false);
        file.setWritable(false, false);
        file.setExecutable(false, false);
        file.setReadable(true, true);
        file.setWritable(true, true);
        file.setExecutable(true, true);
    }

    WebApplicationContext application() {
        return (WebApplicationContext) context;
    }

    @Override
    public void close() {
        context.close();
        if (home != null) {
            try {
                FileSystemUtils.deleteRecursively(home.getParent());
            } catch (IOException left) {
                System.err.println("left: " + home);
            }
        }
    }
}
