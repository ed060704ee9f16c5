package cn.mingzhang.batches;

import cn.mingzhang.closure.NoticeScope;
import cn.mingzhang.problems.ProblemNumber;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The signature on a batch.
 *
 * @param seen each problem with the version that the signer had before him, {@code 2021-0007@5}
 */
record BatchForm(
        @Size(max = 2000, message = "{problem.remark.long}") @Nullable
        String remark,

        @Nullable String notice,
        @Nullable String password,
        @Nullable List<String> seen) {

    static final BatchForm BLANK = new BatchForm("", "", "", List.of());

    BatchForm {
        remark = remark == null
                ? ""
                : remark.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "").strip();
    }

    BatchForm withoutPassword() {
        return new BatchForm(remark, notice, "", List.of());
    }

    @Nullable
    NoticeScope scope() {
        return Arrays.stream(NoticeScope.values())
                .filter(scope -> scope.name().equals(notice))
                .findFirst()
                .orElse(null);
    }

    Map<ProblemNumber, Integer> versions() {
        var versions = new HashMap<ProblemNumber, Integer>();
        for (var one : seen == null ? List.<String>of() : seen) {
            if (one.matches("\\d{4}-\\d{4,6}@\\d{1,9}")) {
                var at = one.indexOf('@');
                versions.put(new ProblemNumber(one.substring(0, at)), Integer.valueOf(one.substring(at + 1)));
            }
        }
        return versions;
    }
}
