package cn.mingzhang.screening;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Those who compare for themselves: the fees, the procurements. */
@Component
class OtherSides {
    private final List<OtherSide> sides;

    OtherSides(List<OtherSide> sides) {
        this.sides = sides;
    }

    List<OtherSide.Compared> compare(Collection<Known> register, Collection<Case> cases, Parameters parameters) {
        return sides.stream()
                .map(side -> side.compare(register, cases, parameters))
                .toList();
    }
}
