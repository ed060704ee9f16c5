package cn.mingzhang.batches;

import cn.mingzhang.audit.Subject;
import cn.mingzhang.closure.ClosureStep;
import cn.mingzhang.people.Officer;
import cn.mingzhang.problems.ProblemNumber;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** 批次 as it stands: the agenda, who signed it, and what came of each problem. */
record Batch(
        long id,
        String number,
        ClosureStep step,
        String title,
        long madeBy,
        String madeByName,
        String madeByUnit,
        LocalDate madeOn,
        @Nullable Signing signing,
        @Nullable Withdrawal withdrawal,
        List<Item> items) {

    static final int MOST = 50;

    /** One officer, one password, one remark. */
    record Signing(
            long officerId,
            String officerName,
            String officerPost,
            String unitName,
            String remark,
            @Nullable String notice,
            LocalDate signedOn) {}

    /** Taken back before anybody signed. */
    record Withdrawal(String officerName, String reason, LocalDate withdrawnOn) {}

    /**
     * @param signature the ordinal of the signature; null where it stays or nothing has come of it yet
     * @param reasons why it stays, as codes; null where nothing has come of it yet
     */
    record Item(
            int ordinal,
            long problemId,
            ProblemNumber number,
            @Nullable Integer signature,
            @Nullable String reasons) {

        boolean isOpen() {
            return reasons == null;
        }

        boolean isSigned() {
            return signature != null;
        }

        boolean stays() {
            return !isOpen() && !isSigned();
        }

        List<String> why() {
            return reasons == null || reasons.isEmpty() ? List.of() : Arrays.asList(reasons.split(","));
        }
    }

    Subject subject() {
        return new Subject("batch", number);
    }

    List<Item> open() {
        return isWithdrawn() ? List.of() : items.stream().filter(Item::isOpen).toList();
    }

    long signed() {
        return items.stream().filter(Item::isSigned).count();
    }

    long staying() {
        return items.stream().filter(Item::stays).count();
    }

    Optional<Signing> signed(Item item) {
        return item.isSigned() ? Optional.ofNullable(signing) : Optional.empty();
    }

    /** Signed by nobody yet; or by this officer, and the machine stopped in the middle. */
    boolean isOpenTo(long officerId) {
        return !open().isEmpty() && (signing == null || signing.officerId() == officerId);
    }

    boolean isWithdrawn() {
        return withdrawal != null;
    }

    /** By its maker, as long as nobody has signed. */
    boolean mayBeWithdrawnBy(Officer officer) {
        return signing == null && !isWithdrawn() && officer.id() == madeBy;
    }

    boolean isDone() {
        return open().isEmpty();
    }
}
