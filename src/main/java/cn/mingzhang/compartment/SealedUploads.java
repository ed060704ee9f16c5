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
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.impl.FileCountLimitExceededException;
import org.apache.tomcat.util.http.fileupload.impl.FileUploadIOException;
import org.apache.tomcat.util.http.fileupload.impl.SizeException;
import org.apache.tomcat.util.http.fileupload.impl.SizeLimitExceededException;
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
    private static final long MIB = 1L << 20;
    private static final long SEALED = Scan.LIMIT + MIB;

    /** Of a stranger's form that is too large only what was typed is kept; beyond this it is not read at all. */
    private static final long READ_THROUGH = 220 * MIB;

    /** So many files are held in memory at a time; whoever comes then is asked to come again. */
    private final Semaphore room = new Semaphore(AT_ONCE);

    /** Of strangers, in MiB: they wait a little instead, never take the officers' room, and who sends words alone waits for no photograph. */
    private final Semaphore hall = new Semaphore((int) (AT_ONCE * SEALED / MIB), true);

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
        var stranger = SealedAddress.isPublic(address(request));
        if (stranger
                && request.getContentLengthLong() > SEALED
                && LeftOut.of(request).isEmpty()) {
            LeftOut.TOO_LARGE.on(request);
        }
        var place = stranger ? hall : room;
        var needed = stranger ? needed(request) : 1;
        if (!enter(place, needed)) {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        try {
            chain.doFilter(stranger ? readKeepingWords(request) : read(request), response);
        } catch (FileUploadException unreadable) {
            response.sendError(status(unreadable));
        } finally {
            place.release(needed);
        }
    }

    private static int needed(HttpServletRequest request) {
        var length = request.getContentLengthLong();
        return LeftOut.of(request).isPresent()
                ? 1
                : (int) ((length < 0 ? SEALED : Math.min(length + MIB - 1, SEALED)) / MIB);
    }

    private boolean enter(Semaphore place, int needed) {
        try {
            return place == hall ? place.tryAcquire(needed, PATIENCE, TimeUnit.SECONDS) : place.tryAcquire(needed);
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
        return read(request, SEALED, new Form(SEALED, SEALED));
    }

    /** He who typed for an hour on a telephone does not lose it for a photograph that is too large. */
    private static SealedUpload readKeepingWords(HttpServletRequest request) throws IOException, FileUploadException {
        var form = new Form(MIB, LeftOut.of(request).isPresent() ? 0 : Scan.LIMIT);
        var read = read(request, READ_THROUGH, form);
        if (form.overflowed && LeftOut.of(request).isEmpty()) {
            LeftOut.TOO_LARGE.on(request);
        }
        return LeftOut.of(request).isEmpty() ? read : new SealedUpload(request, form.fields, form.words());
    }

    private static SealedUpload read(HttpServletRequest request, long most, Form form)
            throws IOException, FileUploadException {
        var upload = new FileUpload();
        upload.setHeaderEncoding(StandardCharsets.UTF_8.name());
        upload.setSizeMax(most);
        try {
            var items = upload.getItemIterator(new ServletRequestContext(request));
            while (items.hasNext()) {
                form.add(items.next());
            }
        } catch (FileUploadIOException within) {
            throw within.getCause() instanceof FileUploadException told ? told : new FileUploadException("unreadable");
        }
        return new SealedUpload(request, form.fields, form.parts);
    }

    /** What has been read of one form. */
    private static final class Form {
        private final Map<String, List<String>> fields = new LinkedHashMap<>();
        private final List<SealedUpload.Held> parts = new ArrayList<>();
        private long words;
        private long files;
        private boolean overflowed;

        Form(long words, long files) {
            this.words = words;
            this.files = files;
        }

        void add(FileItemStream item) throws IOException, FileUploadException {
            // What is too much is refused whole: a part left out in silence would be lost without anybody knowing.
            if (parts.size() == FIELDS) {
                throw new FileCountLimitExceededException("more parts than a form has", FIELDS);
            }
            var room = item.isFormField() ? words : overflowed ? 0 : files;
            try (var in = item.openStream()) {
                var content = in.readNBytes((int) room + 1);
                if (content.length <= room) {
                    hold(item, content);
                } else if (item.isFormField()) {
                    throw new SizeLimitExceededException("more words than a form has", content.length, room);
                } else {
                    overflowed = true;
                }
            }
        }

        private void hold(FileItemStream item, byte[] content) {
            if (item.isFormField()) {
                words -= content.length;
                fields.computeIfAbsent(item.getFieldName(), name -> new ArrayList<>())
                        .add(new String(content, StandardCharsets.UTF_8));
            } else {
                files -= content.length;
            }
            parts.add(new SealedUpload.Held(
                    item.getFieldName(),
                    "" + item.getHeaders().getHeader("content-disposition"),
                    item.getName(),
                    item.getContentType(),
                    content));
        }

        private List<SealedUpload.Held> words() {
            return parts.stream().filter(part -> part.file() == null).toList();
        }
    }
}
