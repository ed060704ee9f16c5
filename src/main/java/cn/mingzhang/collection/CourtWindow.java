package cn.mingzhang.collection;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 申请法院强制执行的期限 (行政强制法 第五十三条): three months from the day on which both the time for review and the time for suit have
 * lapsed. Who loses it has lost the court, whatever is owed.
 *
 * @param reviewUntil the last day for review
 * @param suitUntil the last day for suit
 * @param lapsedOn the day on which the decision could no longer be contested
 * @param last the last day on which the application may be filed
 */
record CourtWindow(
        @Nullable LocalDate reviewUntil, @Nullable LocalDate suitUntil, LocalDate lapsedOn, LocalDate last) {

    enum State {
        NOT_YET,
        OPEN,
        CLOSING,
        LOST
    }

    private static final int CLOSING_DAYS = 15;

    /** Of a decision that was served and not contested. */
    static CourtWindow ofServed(LocalDate served, Terms terms) {
        var review = terms.lastDay(TermName.REVIEW, served);
        var suit = terms.lastDay(TermName.SUIT, served);
        var lapsed = review.isAfter(suit) ? review : suit;
        return new CourtWindow(review, suit, lapsed, terms.lastDay(TermName.COURT_WINDOW, lapsed));
    }

    /** Of a decision that was upheld: from the day on which that became final. */
    static CourtWindow ofUpheld(LocalDate finalOn, Terms terms) {
        return new CourtWindow(null, null, finalOn, terms.lastDay(TermName.COURT_WINDOW, finalOn));
    }

    /** The last day for suit still belongs to the payer: the window opens on the day after. */
    LocalDate opens() {
        return lapsedOn.plusDays(1);
    }

    boolean isOpen(LocalDate today) {
        return !today.isBefore(opens()) && !today.isAfter(last);
    }

    State state(LocalDate today, Terms terms) {
        if (today.isBefore(opens())) {
            return State.NOT_YET;
        }
        if (today.isAfter(last)) {
            return State.LOST;
        }
        return terms.days().between(today, last) <= CLOSING_DAYS ? State.CLOSING : State.OPEN;
    }
}
