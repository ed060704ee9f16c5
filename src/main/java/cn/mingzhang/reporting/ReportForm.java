package cn.mingzhang.reporting;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A report as it is typed. It is kept as nothing but its sealed box. */
record ReportForm(
        @NotNull(message = "{report.error.choose}") @Nullable
        ReportKind kind,

        @NotBlank(message = "{report.error.against}") @Size(max = 200, message = "{report.error.long}") @Nullable
        String against,

        @Size(max = 200, message = "{report.error.long}") @Nullable
        String place,

        @Size(max = 200, message = "{report.error.long}") @Nullable
        String project,

        @NotBlank(message = "{report.error.story}") @Size(max = 20_000, message = "{report.error.long}") @Nullable
        String story,

        @NotNull(message = "{report.error.choose}") @Nullable
        Who who,

        @Size(max = 60, message = "{report.error.long}") @Nullable
        String name,

        @Size(max = 200, message = "{report.error.long}") @Nullable
        String contact) {

    /** 匿名, 实名. */
    enum Who {
        ANONYMOUS,
        NAMED
    }

    static ReportForm blank() {
        return new ReportForm(null, "", "", "", "", Who.ANONYMOUS, "", "");
    }

    boolean isNamed() {
        return who == Who.NAMED;
    }

    Map<String, String> fields() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("kind", kind == null ? "" : kind.name());
        fields.put("against", text(against));
        fields.put("place", text(place));
        fields.put("project", text(project));
        fields.put("story", text(story));
        return fields;
    }

    Map<String, String> person() {
        return Map.of("name", text(name), "contact", text(contact));
    }

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed.replace("\0", "").strip();
    }
}
