package cn.mingzhang.accountability;

import cn.mingzhang.calendar.Dates;
import cn.mingzhang.compartment.SealedWaiting;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Waiting;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * 问责建议 that wait for the keeper of clues, on his desk. They are counted with what else of the compartment waits; where nothing
 * does it is not entered.
 */
@Component
class ProposalsWaiting implements Waiting {
    private static final int ORDER = 92;
    private static final int SHOWN = 5;

    private final SealedWaiting waiting;
    private final SanctionProposalDesk desk;
    private final AccountabilityWords words;

    ProposalsWaiting(SealedWaiting waiting, SanctionProposalDesk desk, AccountabilityWords words) {
        this.waiting = waiting;
        this.desk = desk;
        this.words = words;
    }

    @Override
    public List<Bucket> on(Officer officer) {
        if (!SanctionProposalDesk.mayAnswer(officer)) {
            return List.of();
        }
        var count = waiting.on(officer).getOrDefault(SanctionProposalDesk.BUCKET, 0L);
        var lines = count == 0
                ? List.<Line>of()
                : desk.waiting(officer).stream().limit(SHOWN).map(this::line).toList();
        return List.of(new Bucket(
                SanctionProposalDesk.BUCKET,
                words.of("waiting.proposals"),
                count,
                lines,
                "/accountability/proposals?bucket=" + SanctionProposalDesk.BUCKET,
                ORDER,
                false));
    }

    private Line line(SanctionProposalDesk.Asked asked) {
        return new Line(
                asked.source().number(),
                asked.source().classCode(),
                asked.source().unit() + " " + Dates.iso(asked.proposal().proposedOn()),
                null,
                "/accountability/proposals/" + asked.proposal().id() + "/answer");
    }
}
