package cn.mingzhang.evidence;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/**
 * The headers under which a file leaves the house. Whatever it holds, a browser takes it for nothing but what it was told, runs
 * nothing in it, and keeps no copy.
 */
public final class Handout {

    private static final String POLICY =
            "sandbox; default-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors ";

    private Handout() {}

    public static void attached(HttpServletResponse response, String name, String mediaType) {
        headers(response, ContentDisposition.attachment(), name, mediaType, "'none'", "DENY");
    }

    static void shown(HttpServletResponse response, String name, String mediaType) {
        headers(response, ContentDisposition.inline(), name, mediaType, "'self'", "SAMEORIGIN");
    }

    private static void headers(
            HttpServletResponse response,
            ContentDisposition.Builder disposition,
            String name,
            String mediaType,
            String ancestors,
            String frames) {
        response.setContentType(mediaType);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                disposition.filename(name, StandardCharsets.UTF_8).build().toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", frames);
        response.setHeader("Content-Security-Policy", POLICY + ancestors);
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    }
}
