package cn.mingzhang.handovers;

import cn.mingzhang.handovers.Handover.Line;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.OpenWork;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Open work of every capability, as one. */
@Component
class Work {
    private final ObjectProvider<OpenWork> capabilities;

    Work(ObjectProvider<OpenWork> capabilities) {
        this.capabilities = capabilities;
    }

    List<OpenWork.Item> of(Officer officer) {
        return capabilities
                .orderedStream()
                .flatMap(capability -> capability.of(officer).stream())
                .toList();
    }

    List<Officer> takers(Line line, Officer giver) {
        return capability(line).takers(line.item(), giver);
    }

    boolean move(Line line, Officer giver, Officer taker, String handover) {
        return capability(line).move(line.item(), giver, taker, handover);
    }

    private OpenWork capability(Line line) {
        return capabilities.stream()
                .filter(known -> known.kind().equals(line.kind()))
                .findFirst()
                .orElseThrow();
    }
}
