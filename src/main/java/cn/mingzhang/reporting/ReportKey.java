package cn.mingzhang.reporting;

import cn.mingzhang.compartment.BoxKey;
import cn.mingzhang.compartment.SealedBox;
import cn.mingzhang.database.RefusedStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Properties;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * The key to which everything is sealed. Inside, the compartment's own; where the public part runs alone, the public half that was
 * carried there in a file ({@code mingzhang.report.public-key}, by default {@code report.pub} in the home).
 */
@Component
public class ReportKey {
    private final SealedBox.PublicKey key;

    ReportKey(
            BoxKey compartment,
            @Value("${mingzhang.role:}") String role,
            @Value("${mingzhang.report.public-key:}") String setting,
            @Value("${mingzhang.home}") Path home)
            throws IOException {
        var file = StringUtils.hasText(setting) ? Path.of(setting) : home.resolve("report.pub");
        this.key = role.equals(ReportRole.NAME) ? read(file) : compartment.ofTheCompartment();
    }

    SealedBox.PublicKey current() {
        return key;
    }

    /** The file that is carried to where the public part runs. */
    public String asFile() {
        return "algorithm=" + key.algorithm() + "\nkey=" + key.keyId() + "\npublic="
                + Base64.getEncoder().encodeToString(key.bytes()) + "\n";
    }

    private static SealedBox.PublicKey read(Path file) throws IOException {
        if (!Files.isReadable(file)) {
            throw new RefusedStart(
                    "单独运行的举报页需要内网的公钥文件 " + file + " （内网信访台可下载）。The public part alone needs the public key "
                            + "of the inner system in " + file + "; the petition desk downloads it there.");
        }
        try (var in = Files.newBufferedReader(file)) {
            var told = new Properties();
            told.load(in);
            return new SealedBox.PublicKey(
                    told.getProperty("algorithm", ""),
                    told.getProperty("key", ""),
                    Base64.getDecoder().decode(told.getProperty("public", "").strip()));
        } catch (IllegalArgumentException damaged) {
            throw new RefusedStart("公钥文件 " + file + " 不完整。The public key file " + file + " is not whole.");
        }
    }
}
