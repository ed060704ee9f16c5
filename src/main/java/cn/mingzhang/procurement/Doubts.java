package cn.mingzhang.procurement;

import java.util.ArrayList;
import java.util.List;

/** 供核对: what of a procurement does not look as it should. It is said on its page and never keeps anything from being entered. */
final class Doubts {
    private Doubts() {}

    /** Message keys without {@code procurement.doubt.}. */
    static List<String> of(Purchase purchase) {
        var doubts = new ArrayList<String>();
        if (purchase.bidders().size() < purchase.method().leastBidders()) {
            doubts.add("fewBidders");
        }
        if (purchase.bidders().stream().distinct().count() < purchase.bidders().size()) {
            doubts.add("sameBidder");
        }
        if (purchase.winner() != null && !purchase.bidders().contains(purchase.winner())) {
            doubts.add("winnerNoBidder");
        }
        if (purchase.method().needsGround() && purchase.ground() == null) {
            doubts.add("noGround");
        }
        if (purchase.amount() != null
                && purchase.budget() != null
                && purchase.amount().compareTo(purchase.budget()) > 0) {
            doubts.add("aboveBudget");
        }
        if (purchase.agency() != null && purchase.bidders().contains(purchase.agency())) {
            doubts.add("agencyBids");
        }
        if (before(purchase.contractOn(), purchase.awardedOn())) {
            doubts.add("contractBeforeAward");
        }
        if (before(purchase.openedOn(), purchase.announcedOn())) {
            doubts.add("openedBeforeAnnounced");
        }
        return doubts;
    }

    private static boolean before(
            java.time.@org.jspecify.annotations.Nullable LocalDate one,
            java.time.@org.jspecify.annotations.Nullable LocalDate other) {
        return one != null && other != null && one.isBefore(other);
    }
}
