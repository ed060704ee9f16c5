package cn.mingzhang.audit;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code java -jar mingzhang.jar verify-export FILE [--anchors FOLDER] [--key FILE] [--code 12-ABCDE-FGHJK]}: verifies an export of
 * the trail on any machine, without database, network or application, against the signed heads and the codes of papers. Ends with
 * 0 intact, 1 broken, 2 unreadable.
 */
public final class VerifyExport {
    private static final String NAME = "verify-export";

    private final PrintStream out;
    private final List<Witness> outside = new ArrayList<>();

    private VerifyExport(PrintStream out) {
        this.out = out;
    }

    public static boolean isAsked(String[] args) {
        return args.length > 0 && args[0].equals(NAME);
    }

    public static int run(String[] args) {
        return run(args, new PrintStream(System.out, true, StandardCharsets.UTF_8));
    }

    static int run(String[] args, PrintStream out) {
        try {
            return new VerifyExport(out).verified(args);
        } catch (TrailFile.Unreadable | IllegalArgumentException | IOException | GeneralSecurityException odd) {
            out.println("无法核验 cannot be verified: " + odd.getMessage());
            return 2;
        }
    }

    private int verified(String[] args) throws IOException, GeneralSecurityException {
        if (args.length < 2 || args.length % 2 == 1) {
            throw new IllegalArgumentException(NAME + " FILE [--anchors FOLDER] [--key FILE] [--code 12-ABCDE-FGHJK]");
        }
        var options = new HashMap<String, String>();
        for (var at = 2; at < args.length; at += 2) {
            options.put(args[at], args[at + 1]);
        }
        if (options.containsKey("--code")) {
            outside.add(HeadCode.typed(options.get("--code"))
                    .orElseThrow(() -> new IllegalArgumentException("--code " + options.get("--code"))));
        }
        var forged = options.containsKey("--anchors") ? anchors(options) : 0;
        var begun = System.nanoTime();
        Verification found;
        try (var in = new BufferedInputStream(Files.newInputStream(Path.of(args[1])), 1 << 16)) {
            found = TrailFile.verify(in, outside);
        }
        out.printf(
                "%s %s：%d 条 entries，%d 块 blocks，链头码 head %s，对照 held against %d，%.1f s%n",
                found.isIntact() ? "完好 INTACT" : "不符 BROKEN",
                found.finding(),
                found.entries(),
                found.blocks(),
                found.headCode(),
                outside.size(),
                (System.nanoTime() - begun) / 1e9);
        if (!found.isIntact()) {
            out.println("第一处 first: block " + found.block() + ", entry " + found.entry());
        }
        return found.isIntact() && forged == 0 ? 0 : 1;
    }

    /** Takes in the heads whose signature holds; answers how many do not. */
    private int anchors(Map<String, String> options) throws IOException, GeneralSecurityException {
        var folder = Path.of(options.get("--anchors"));
        var keys = new HashMap<String, PublicKey>();
        if (options.containsKey("--key")) {
            put(Path.of(options.get("--key")), keys);
        } else {
            out.println("公钥取自存证目录本身，请与机关留存的核对 the public key is the folder's own: compare it with the one kept apart");
            try (var files = Files.list(folder)) {
                for (var file :
                        files.filter(one -> one.toString().endsWith(".pub")).toList()) {
                    put(file, keys);
                }
            }
        }
        keys.keySet().forEach(name -> out.println("公钥 public key: " + name));
        var forged = 0;
        var heads = Anchors.heads(folder);
        for (var head : heads) {
            var key = keys.get(head.key());
            if (key != null && head.isSignedWith(key)) {
                outside.add(head);
            } else {
                out.println("签名不符 not signed with the key: " + head.fileName());
                forged++;
            }
        }
        out.println("存证 signed heads: " + (heads.size() - forged) + "，签名不符 forged: " + forged);
        return forged;
    }

    private static void put(Path file, Map<String, PublicKey> keys) throws IOException, GeneralSecurityException {
        var key = SignedHead.publicKey(Files.readString(file));
        keys.put(SignedHead.name(key), key);
    }
}
