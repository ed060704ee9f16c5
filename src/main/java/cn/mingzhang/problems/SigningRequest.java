package cn.mingzhang.problems;

import cn.mingzhang.closure.ClosureStep;
import cn.mingzhang.closure.NoticeScope;
import cn.mingzhang.closure.Stage;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks who presses a button of the procedure.
 *
 * @param version the version of the file that he had before him
 * @param to for RETURN: the stage it goes back to
 * @param notice for REVIEW: the scope of the public notice
 * @param other for 并案: the number of the problem that takes this one over; blank if none
 */
public record SigningRequest(
        ClosureStep step,
        @Nullable Integer version,
        String remark,
        @Nullable Stage to,
        @Nullable NoticeScope notice,
        @Nullable String other) {

    public static SigningRequest of(ClosureStep step, int version, String remark) {
        return new SigningRequest(step, version, remark, null, null, null);
    }

    public SigningRequest backTo(Stage stage) {
        return new SigningRequest(step, version, remark, stage, notice, other);
    }

    public SigningRequest withNotice(NoticeScope scope) {
        return new SigningRequest(step, version, remark, to, scope, other);
    }

    public SigningRequest mergedInto(String number) {
        return new SigningRequest(step, version, remark, to, notice, number);
    }
}
