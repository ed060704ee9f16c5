package cn.mingzhang.compartment;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.Part;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request whose form has been read into memory; what lies beneath is not asked for it again. */
final class SealedUpload extends HttpServletRequestWrapper {
    private final Map<String, String[]> fields = new LinkedHashMap<>();
    private final List<Part> parts;

    SealedUpload(HttpServletRequest request, Map<String, List<String>> fields, List<Held> parts) {
        super(request);
        fields.forEach((name, values) -> this.fields.put(name, values.toArray(String[]::new)));
        this.parts = List.copyOf(parts);
    }

    @Override
    public @Nullable String getContentType() {
        return parts.isEmpty() ? null : super.getContentType();
    }

    @Override
    public @Nullable String getParameter(String name) {
        var values = fields.get(name);
        return values == null ? null : values[0];
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        return fields.get(name);
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return Collections.unmodifiableMap(fields);
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(fields.keySet());
    }

    @Override
    public Collection<Part> getParts() {
        return parts;
    }

    @Override
    public @Nullable Part getPart(String name) {
        return parts.stream()
                .filter(part -> part.getName().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** One field of the form. */
    record Held(
            String name,
            String disposition,
            @Nullable String file,
            @Nullable String type,
            byte[] content) implements Part {

        @Override
        public InputStream getInputStream() {
            return new ByteArrayInputStream(content);
        }

        @Override
        public @Nullable String getContentType() {
            return type;
        }

        @Override
        public String getName() {
            return name;
        }

        @Override
        public @Nullable String getSubmittedFileName() {
            return file;
        }

        @Override
        public long getSize() {
            return content.length;
        }

        @Override
        public void write(String toFile) {
            throw new UnsupportedOperationException("it stays in memory");
        }

        @Override
        public void delete() {
            // Nothing was written.
        }

        @Override
        public @Nullable String getHeader(String header) {
            return header.equalsIgnoreCase("Content-Disposition")
                    ? disposition
                    : header.equalsIgnoreCase("Content-Type") ? type : null;
        }

        @Override
        public Collection<String> getHeaders(String header) {
            var value = getHeader(header);
            return value == null ? List.of() : List.of(value);
        }

        @Override
        public Collection<String> getHeaderNames() {
            return List.of("Content-Disposition", "Content-Type");
        }
    }
}
