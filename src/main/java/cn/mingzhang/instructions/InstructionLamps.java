package cn.mingzhang.instructions;

import cn.mingzhang.calendar.Deadline;
import cn.mingzhang.calendar.LampView;
import cn.mingzhang.calendar.Lamps;
import cn.mingzhang.calendar.OfficeClock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The lamp of an instruction while its answer is owed. */
@Component
class InstructionLamps {
    private final Lamps lamps;
    private final OfficeClock clock;

    InstructionLamps(Lamps lamps, OfficeClock clock) {
        this.lamps = lamps;
        this.clock = clock;
    }

    @Nullable
    LampView of(Instruction one) {
        return one.state() == InstructionState.ISSUED
                ? lamps.view(lamps.of(Deadline.on(one.dueOn()), clock.today(), null, false))
                : null;
    }
}
