package cn.mingzhang.audit;

import org.springframework.stereotype.Component;

/** 核验 for other capabilities: the whole chain, computed again. */
@Component
public class TrailProof {
    private final TrailVerifier verifier;

    TrailProof(TrailVerifier verifier) {
        this.verifier = verifier;
    }

    /** @param words the first thing found broken, in words for a log; entries and blocks are those before it */
    public record Result(boolean intact, long entries, long blocks, String words) {}

    public Result verify() {
        var found = verifier.verify();
        return new Result(
                found.isIntact(),
                found.entries(),
                found.blocks(),
                found.finding() + " block " + found.block() + " entry " + found.entry());
    }
}
