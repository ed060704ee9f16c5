package cn.mingzhang.closure;

import java.util.ArrayList;
import java.util.List;

/**
 * The signatures read again from the first: where they lead, and which of them stand. The stage is stored, not derived; this is
 * how it is checked, and how the current round is found.
 *
 * @param round the forward signatures that stand since the last application: a return takes away those given at the stage it
 *     names and later, a return to RECTIFYING takes them all
 * @param rounds how often closure was applied for
 * @param lastReturnToWork ordinal of the signature that last brought the file (back) to RECTIFYING; what was checked before
 *     it is checked anew; 0 before the first
 * @param lastReopening ordinal of the last reopening, 0 when it was never reopened
 */
public record Replay(Stage stage, List<SignatureFact> round, int rounds, int lastReturnToWork, int lastReopening) {

    private static final Replay START = new Replay(Stage.DRAFT, List.of(), 0, 0, 0);

    /** Reads all signatures of a problem in their order; refuses a sequence that the procedure does not allow. */
    public static Replay of(Procedure procedure, List<SignatureFact> signatures) {
        var replay = START;
        var ordinal = 0;
        for (var signature : signatures) {
            replay.mustAllow(procedure, signature, ++ordinal);
            replay = replay.after(signature);
        }
        return replay;
    }

    /** Where the signatures lead. */
    public static Stage stageAfter(Procedure procedure, List<SignatureFact> signatures) {
        return of(procedure, signatures).stage();
    }

    private void mustAllow(Procedure procedure, SignatureFact signature, int ordinal) {
        var step = signature.step();
        must(signature.ordinal() == ordinal, signature, "is not number " + ordinal);
        must(procedure.has(step), signature, "is not a step of " + procedure);
        must(signature.from() == stage, signature, "was given at " + stage);
        must(step.clause().during().contains(stage), signature, "does not exist at " + stage);
        must(leadsTo(signature), signature, "does not lead there");
        must(step.isBySystem() == (signature.officerId() == null), signature, "is in the wrong hand");
    }

    private boolean leadsTo(SignatureFact signature) {
        return signature.step().asksForStage()
                ? round.stream().anyMatch(passed -> passed.from() == signature.to())
                : signature.step().to() == signature.to();
    }

    private static void must(boolean holds, SignatureFact signature, String why) {
        if (!holds) {
            throw new IllegalArgumentException("impossible: " + signature + " " + why);
        }
    }

    private Replay after(SignatureFact signature) {
        var to = signature.to();
        var toWork = to == Stage.RECTIFYING;
        return new Replay(
                to,
                standing(signature),
                rounds + (signature.step() == Step.APPLY ? 1 : 0),
                toWork ? signature.ordinal() : lastReturnToWork,
                signature.step() == Step.REOPEN ? signature.ordinal() : lastReopening);
    }

    private List<SignatureFact> standing(SignatureFact signature) {
        var to = signature.to();
        if (!to.isInClosure() && to != Stage.CLOSED) {
            return List.of();
        }
        var standing = new ArrayList<>(round);
        standing.removeIf(earlier -> !earlier.from().isBefore(to));
        if (signature.step().isForward()) {
            standing.add(signature);
        }
        return List.copyOf(standing);
    }
}
