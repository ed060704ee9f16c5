package cn.mingzhang.screening;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** The findings of those who compare for themselves: the fees, the procurements. */
@Component
class OtherSides {
    private final List<OtherSide> sides;

    OtherSides(List<OtherSide> sides) {
        this.sides = sides;
    }

    List<Finding> findings(Collection<Known> register, Parameters parameters) {
        var all = new ArrayList<Finding>();
        sides.forEach(side -> all.addAll(side.findings(register, parameters)));
        return all;
    }
}
