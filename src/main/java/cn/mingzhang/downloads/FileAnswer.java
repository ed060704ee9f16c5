package cn.mingzhang.downloads;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** The answer to an {@link Errand}, kept in a file. */
final class FileAnswer extends HttpServletResponseWrapper implements AutoCloseable {
    private final OutputStream out;
    private @Nullable String name;
    private int status = SC_OK;

    FileAnswer(Path file) throws IOException {
        super((HttpServletResponse) Proxy.newProxyInstance(
                FileAnswer.class.getClassLoader(),
                new Class<?>[] {HttpServletResponse.class},
                (proxy, method, arguments) -> Errand.nothing(method.getReturnType())));
        out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
    }

    /** Under which the list wanted to be kept; null where nothing was sent. */
    @Nullable
    String name() {
        return status == SC_OK ? name : null;
    }

    @Override
    public void setHeader(String header, String value) {
        if (header.equals(HttpHeaders.CONTENT_DISPOSITION)) {
            name = ContentDisposition.parse(value).getFilename();
        }
    }

    @Override
    public void addHeader(String header, String value) {
        setHeader(header, value);
    }

    @Override
    public void setStatus(int code) {
        status = code;
    }

    @Override
    public int getStatus() {
        return status;
    }

    @Override
    public void sendError(int code) {
        status = code;
    }

    @Override
    public void sendError(int code, String why) {
        status = code;
    }

    @Override
    public void sendRedirect(String elsewhere) {
        status = SC_FOUND;
    }

    @Override
    public String getCharacterEncoding() {
        return StandardCharsets.UTF_8.name();
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return new ServletOutputStream() {
            @Override
            public void write(int one) throws IOException {
                out.write(one);
            }

            @Override
            public void write(byte[] some, int from, int length) throws IOException {
                out.write(some, from, length);
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setWriteListener(WriteListener listener) {
                throw new UnsupportedOperationException();
            }
        };
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
