package cn.mingzhang.visits;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * The pack as one html file. Its script and its style are ours, the same in every pack, and named by their digests in the file's own policy:
 * nothing else in it runs, nothing is fetched, nothing is sent. What is particular to a pack is JSON in blocks that no browser runs.
 */
@Component
class PackPress {
    private static final Pattern PLACE = Pattern.compile("\\{\\{(\\w+)}}");

    private final JsonMapper json;
    private final String shell = text("pack/shell.html");
    private final String style = text("pack/pack.css");
    private final String script = scripts();

    PackPress(JsonMapper json) {
        this.json = json;
    }

    /** @param filled with what it begins: usually nothing */
    byte[] print(Pack pack, PackIssue issue, PackFilled filled, Locale language, String noScript) {
        var issued = safe(json.writeValueAsString(issue));
        var of = fill(
                shell,
                Map.of(
                        "lang",
                        language.getLanguage().equals("en") ? "en" : "zh-CN",
                        "policy",
                        policy(),
                        "title",
                        escaped(issue.title()),
                        "noscript",
                        escaped(noScript)));
        return fill(
                        of,
                        Map.of(
                                "style",
                                style,
                                "shell",
                                safe(json.writeValueAsString(of)),
                                "seal",
                                "\"" + pack.seal(issued.getBytes(StandardCharsets.UTF_8)) + "\"",
                                "issued",
                                issued,
                                "filled",
                                safe(json.writeValueAsString(filled)),
                                "script",
                                script))
                .getBytes(StandardCharsets.UTF_8);
    }

    private String policy() {
        return "default-src 'none'; script-src 'sha256-" + digest(script) + "'; style-src 'sha256-" + digest(style)
                + "'; img-src data: blob:; base-uri 'none'; form-action 'none'";
    }

    /** In one pass: what is filled in is not looked through for further places. */
    private static String fill(String shell, Map<String, String> parts) {
        return PLACE.matcher(shell)
                .replaceAll(place -> Matcher.quoteReplacement(parts.getOrDefault(place.group(1), place.group())));
    }

    /** JSON that no browser can take for markup. */
    private static String safe(String json) {
        return json.replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8").replace("{", "&#123;");
    }

    private static String digest(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String scripts() {
        try {
            var files = new PathMatchingResourcePatternResolver().getResources("classpath:pack/*.js");
            return Arrays.stream(files)
                    .sorted(Comparator.comparing(file -> String.valueOf(file.getFilename())))
                    .map(PackPress::text)
                    .collect(Collectors.joining());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String text(String path) {
        return text(new org.springframework.core.io.ClassPathResource(path));
    }

    private static String text(Resource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
