package cn.mingzhang.database;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/** Random passwords of the embedded server's logins, kept in the home folder for its owner's eyes only (mode 0600). */
record Passwords(String superuser, String owner, String application) {

    static Passwords of(Home home) throws IOException {
        var file = home.passwords();
        if (!Files.exists(file)) {
            write(file);
        }
        var kept = new Properties();
        kept.load(new StringReader(Files.readString(file)));
        return new Passwords(kept.getProperty("superuser"), kept.getProperty("owner"), kept.getProperty("application"));
    }

    private static void write(Path file) throws IOException {
        if (!Home.isWindows()) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        var text = "superuser=" + random() + "\nowner=" + random() + "\napplication=" + random() + "\n";
        Files.writeString(file, text);
    }

    private static String random() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
