package cn.mingzhang.compartment;

import cn.mingzhang.evidence.Scan;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.impl.FileCountLimitExceededException;
import org.apache.tomcat.util.http.fileupload.impl.FileUploadIOException;
import org.apache.tomcat.util.http.fileupload.impl.SizeException;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.UriUtils;

/**
 * A form with a file that is bound for the compartment is read in memory, before anything looks at its parameters: the container
 * would write the file to a temporary folder in clear text first, and leave it there when the process is killed.
 */
@Component
@ConditionalOnWebApplication
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class SealedUploads extends OncePerRequestFilter {
    private static final int FIELDS = 60;
    private static final int AT_ONCE = 4;
    private static final int PATIENCE = 20;

    /** So many files are held in memory at a time; whoever comes then is asked to come again. */
    private final Semaphore room = new Semaphore(AT_ONCE);

    /** Of strangers: they wait a little instead, and never take the officers' room. */
    private final Semaphore hall = new Semaphore(AT_ONCE);

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var type = request.getContentType();
        return type == null
                || !type.toLowerCase(java.util.Locale.ROOT).startsWith("multipart/")
                || !SealedAddress.is(address(request))
                || request instanceof MultipartHttpServletRequest;
    }

    /** Decoded, as the handlers are found: else a letter written as %63 would lead past here. */
    private static String address(HttpServletRequest request) {
        var written = request.getDispatcherType() == DispatcherType.ERROR
                ? "" + request.getAttribute("jakarta.servlet.error.request_uri")
                : request.getRequestURI();
        try {
            return UriUtils.decode(written, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException unreadable) {
            return written;
        }
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            // Read already; who looks for it again would have the container look.
            chain.doFilter(new SealedUpload(request, Map.of(), List.of()), response);
            return;
        }
        var place = SealedAddress.isPublic(address(request)) ? hall : room;
        if (!enter(place)) {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        try {
            chain.doFilter(read(request), response);
        } catch (FileUploadException unreadable) {
            response.sendError(status(unreadable));
        } finally {
            place.release();
        }
    }

    private boolean enter(Semaphore place) {
        try {
            return place == hall ? place.tryAcquire(PATIENCE, TimeUnit.SECONDS) : place.tryAcquire();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static int status(FileUploadException unreadable) {
        return unreadable instanceof SizeException || unreadable instanceof FileCountLimitExceededException
                ? HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE
                : HttpServletResponse.SC_BAD_REQUEST;
    }

    private static SealedUpload read(HttpServletRequest request) throws IOException, FileUploadException {
        var fields = new LinkedHashMap<String, List<String>>();
        var parts = new ArrayList<SealedUpload.Held>();
        var upload = new FileUpload();
        upload.setHeaderEncoding(StandardCharsets.UTF_8.name());
        upload.setSizeMax(Scan.LIMIT + (1L << 20));
        try {
            var items = upload.getItemIterator(new ServletRequestContext(request));
            while (items.hasNext()) {
                // What is too much is refused whole: a part left out in silence would be lost without anybody knowing.
                if (parts.size() == FIELDS) {
                    throw new FileCountLimitExceededException("more parts than a form has", FIELDS);
                }
                var item = items.next();
                try (var in = item.openStream()) {
                    var content = in.readAllBytes();
                    if (item.isFormField()) {
                        fields.computeIfAbsent(item.getFieldName(), name -> new ArrayList<>())
                                .add(new String(content, StandardCharsets.UTF_8));
                    }
                    parts.add(new SealedUpload.Held(
                            item.getFieldName(),
                            "" + item.getHeaders().getHeader("content-disposition"),
                            item.getName(),
                            item.getContentType(),
                            content));
                }
            }
        } catch (FileUploadIOException within) {
            throw within.getCause() instanceof FileUploadException told ? told : new FileUploadException("unreadable");
        }
        return new SealedUpload(request, fields, parts);
    }
}
