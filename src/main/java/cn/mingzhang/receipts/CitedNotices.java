package cn.mingzhang.receipts;

import cn.mingzhang.documents.DocumentNumber;
import cn.mingzhang.documents.DocumentNumbers;
import cn.mingzhang.refusals.Unfit;
import org.springframework.stereotype.Component;

/** What a voucher cites is often the notice, not the project: 达市人防告〔2021〕3号 stands for the project it was issued on. */
@Component
class CitedNotices {
    private static final String COLLECTION = "collection";

    private final DocumentNumbers numbers;

    CitedNotices(DocumentNumbers numbers) {
        this.numbers = numbers;
    }

    /**
     * The number of the project that the notice is about; anything that is no document number as it was written.
     *
     * @throws Unfit where there is no such notice, or it is void
     */
    String projectOr(String target) {
        var cited = DocumentNumber.parse(target);
        if (cited.isEmpty()) {
            return target;
        }
        var notice = numbers.find(cited.get())
                .filter(drawn -> drawn.subjectKind().equals(COLLECTION))
                .orElseThrow(() -> new Unfit("target", "receipts.error.notice", cited.get()));
        if (notice.isVoid()) {
            throw new Unfit("target", "receipts.error.notice.void", cited.get(), "" + notice.voidReason());
        }
        return notice.subjectNumber();
    }
}
