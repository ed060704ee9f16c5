package cn.mingzhang.instructions;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.evidence.EvidenceHolder;
import cn.mingzhang.evidence.HolderRef;
import cn.mingzhang.people.Officer;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who sees an instruction sees its scan and what came with the answer. */
@Component
class InstructionHolder implements EvidenceHolder {
    private final Instructions instructions;
    private final OfficeClock clock;

    InstructionHolder(Instructions instructions, OfficeClock clock) {
        this.instructions = instructions;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return Instruction.KIND;
    }

    @Override
    public HolderRef holderFor(long id, Officer officer) {
        return instructions.seen(id, officer, clock.today()).holder();
    }

    @Override
    public Optional<SeenFiles> seenBy(Officer officer) {
        return InstructionRights.reads(officer)
                ? Optional.of(new SeenFiles(
                        "EXISTS (SELECT 1 FROM instruction i WHERE i.id = f.holder_id AND " + InstructionRights.VISIBLE
                                + ")",
                        InstructionRights.parameters(officer)))
                : Optional.empty();
    }
}
