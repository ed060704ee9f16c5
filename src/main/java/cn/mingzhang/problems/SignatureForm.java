package cn.mingzhang.problems;

import cn.mingzhang.closure.ClosureStep;
import cn.mingzhang.closure.NoticeScope;
import cn.mingzhang.closure.Stage;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** A signature as it comes from the page. The password is judged and forgotten; it is never shown again. */
record SignatureForm(
        @Nullable String step,

        @Size(max = 2000, message = "{problem.remark.long}") @Nullable
        String remark,

        @Nullable String version,
        @Nullable String password,
        @Nullable String to,
        @Nullable String notice,

        @Size(max = 20, message = "{closure.other.long}") @Nullable
        String other) {

    static SignatureForm of(ClosureStep step, int version) {
        return new SignatureForm(step.name(), "", Integer.toString(version), "", "", "", "");
    }

    /** A step that no table has is a request that no page of ours made: 400. */
    ClosureStep chosen() {
        try {
            return Signature.stepNamed(step == null ? "" : step);
        } catch (IllegalArgumentException unknown) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "no such step");
        }
    }

    SigningRequest request() {
        return new SigningRequest(
                chosen(),
                number(version),
                remark == null ? "" : remark,
                constant(Stage.class, to),
                constant(NoticeScope.class, notice),
                other);
    }

    SignatureForm withoutPassword() {
        return new SignatureForm(step, remark, version, "", to, notice, other);
    }

    private static @Nullable Integer number(@Nullable String text) {
        return text != null && text.matches("\\d{1,9}") ? Integer.valueOf(text) : null;
    }

    private static <E extends Enum<E>> @Nullable E constant(Class<E> type, @Nullable String name) {
        for (var constant : type.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        return null;
    }
}
