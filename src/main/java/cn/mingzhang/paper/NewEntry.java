package cn.mingzhang.paper;

import cn.mingzhang.closure.Stage;
import cn.mingzhang.lists.Option;
import cn.mingzhang.refusals.Unfit;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands on a signed paper, as it was copied from it.
 *
 * @param code as it was typed from the paper
 * @param returnsTo where he who signed sends the file; null where he agrees
 */
record NewEntry(String code, LocalDate signedOn, @Nullable Stage returnsTo, String remark) {

    /** Refuses another paper's code, a day on which it cannot have been signed, and a disagreement without way or reason. */
    void mustFit(Paper paper, LocalDate today, List<Option> returns) {
        var read = PaperCode.read(code).orElseThrow(() -> new Unfit("paperCode", "paper.error.code.mistyped"));
        if (!read.equals(paper.code())) {
            throw new Unfit("paperCode", "paper.error.code.other", read);
        }
        if (signedOn.isAfter(today)) {
            throw new Unfit("signedOn", "paper.error.future");
        }
        if (signedOn.isBefore(paper.printedOn())) {
            throw new Unfit(
                    "signedOn", "paper.error.beforePrint", paper.printedOn().toString());
        }
        if (returnsTo != null
                && returns.stream().noneMatch(stage -> stage.value().equals(returnsTo.name()))) {
            throw new Unfit("returnsTo", "paper.error.returnsTo");
        }
        if (returnsTo != null && remark.isBlank()) {
            throw new Unfit("remark", "paper.error.disagreement");
        }
    }
}
