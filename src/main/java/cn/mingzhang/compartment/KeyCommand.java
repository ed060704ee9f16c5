package cn.mingzhang.compartment;

import cn.mingzhang.calendar.OfficeClock;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * {@code java -jar mingzhang.jar rotate-keys} makes a new key and seals everything anew with it, {@code reseal-keys} goes on where
 * that was cut off or after another algorithm was set, {@code recovery-sheet} prints the keys that were never printed, once. The
 * application itself must be stopped; the lock on its home sees to that.
 */
@Component
@Profile("keys")
public class KeyCommand implements ApplicationRunner {
    private static final Set<String> NAMES = Set.of("rotate-keys", "reseal-keys", "recovery-sheet");
    private static final int GROUP = 4;

    private final Keys keys;
    private final Resealing resealing;
    private final OfficeClock clock;

    KeyCommand(Keys keys, Resealing resealing, OfficeClock clock) {
        this.keys = keys;
        this.resealing = resealing;
        this.clock = clock;
    }

    public static boolean isAsked(String[] args) {
        return List.of(args).stream().anyMatch(NAMES::contains);
    }

    /** Sets an application up for these commands: no pages, no jobs, and no log around a sheet that goes into a safe. */
    public static SpringApplication preparing(SpringApplication application) {
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setAdditionalProfiles("keys");
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        application.setDefaultProperties(Map.of("mingzhang.jobs", "false", "logging.level.root", "WARN"));
        return application;
    }

    @Override
    public void run(ApplicationArguments asked) throws Exception {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var names = asked.getNonOptionArgs();
        if (names.contains("recovery-sheet")) {
            print(out);
            return;
        }
        if (names.contains("rotate-keys")) {
            keys.rotate();
        }
        out.println("重新加密 resealed: " + resealing.run() + "，现用密钥 current key: " + keys.current()
                + "。新密钥请另打恢复单 Print a recovery sheet for the new key.");
    }

    /** On standard output and nowhere else: not in the log. */
    void print(PrintStream out) throws IOException {
        var unprinted = keys.unprinted();
        if (unprinted.isEmpty()) {
            out.println("恢复单已经打印过，不再打印。Every key has been printed once and is not printed again.");
            return;
        }
        out.println("明账密封舱密钥恢复单  Mingzhang recovery sheet  " + clock.today());
        out.println("密封存放于保险柜，不得与数据库备份放在一处。Keep it sealed in a safe, never beside a backup of the database.");
        unprinted.forEach((name, key) -> {
            out.println();
            out.println(name + "  (校验 check " + check(key) + ")");
            out.println("  " + key.replaceAll("(.{" + GROUP + "})(?=.)", "$1 "));
        });
        keys.markPrinted(unprinted.keySet(), clock.today());
    }

    /** So that a mistyped key is noticed before it is used. */
    private static String check(String key) {
        try {
            var digest =
                    MessageDigest.getInstance("SHA-256").digest(("recovery " + key).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 4);
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
