package cn.mingzhang.clues;

import cn.mingzhang.refusals.MissingVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** What a request for a step names, of a clue as of a transfer. */
final class Asked {
    private Asked() {}

    static <E extends Enum<E>> E step(Class<E> steps, @Nullable String named) {
        var step = StepForm.constant(steps, named);
        if (step == null) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "no such step");
        }
        return step;
    }

    static int version(String kind, @Nullable String typed) {
        if (typed == null || !typed.matches("\\d{1,9}")) {
            throw new MissingVersion(kind);
        }
        return Integer.parseInt(typed);
    }
}
