package cn.mingzhang.collection;

import cn.mingzhang.money.Yuan;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One rung that was stepped on: a paper that went out, or one of the court's that came in.
 *
 * @param issuer whose paper it is
 * @param statedDue the last day that the paper itself names; null where the term runs from its service
 * @param owed as the paper says it
 * @param formVersion of the form it was made with, 0 for the one that came along
 * @param fileId the paper as it was issued
 * @param withdrawn 作废; null while it stands
 */
record Entry(
        int ordinal,
        Rung rung,
        Issuer issuer,
        String number,
        LocalDate datedOn,
        @Nullable LocalDate statedDue,
        Yuan payable,
        Yuan owed,
        int formVersion,
        @Nullable UUID fileId,
        String remark,
        String officerName,
        String officerUnit,
        @Nullable Service service,
        @Nullable LocalDate dueOn,
        @Nullable Withdrawal withdrawn) {

    /** 作废, with its reason: the number stays, and is never given again. */
    record Withdrawal(LocalDate on, String reason, String officerName) {}

    boolean stands() {
        return withdrawn == null;
    }

    @Nullable
    LocalDate servedOn() {
        return service == null ? null : service.servedOn();
    }

    /** The same with the day on which its clock ends: the stated one, or counted from its service, or, the court's, from its date. */
    Entry clocked(Terms terms) {
        var term = rung.clause().clock();
        var from = rung.isTheCourts() || rung == Rung.COURT_APPLICATION ? datedOn : servedOn();
        var due = statedDue != null ? statedDue : term == null || from == null ? null : terms.lastDay(term, from);
        return new Entry(
                ordinal,
                rung,
                issuer,
                number,
                datedOn,
                statedDue,
                payable,
                owed,
                formVersion,
                fileId,
                remark,
                officerName,
                officerUnit,
                service,
                due,
                withdrawn);
    }

    /** 送达 as its record says. */
    record Service(
            Method method,
            LocalDate servedOn,
            String place,
            String recipient,
            String server,
            String witness,
            String remark,
            @Nullable UUID fileId) {

        /** 民事诉讼法 第七章第二节. */
        enum Method {
            DIRECT,
            LEFT,
            POST,
            ENTRUSTED,
            ELECTRONIC,
            PUBLIC_NOTICE;

            /** 留置送达: somebody must have seen it. */
            boolean needsWitness() {
                return this == LEFT;
            }
        }
    }
}
