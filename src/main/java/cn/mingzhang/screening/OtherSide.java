package cn.mingzhang.screening;

import java.util.Collection;
import java.util.List;

/** Another register in which a rule of the table looks. */
interface OtherSide {
    List<Finding> findings(Collection<Known> register, Parameters parameters);
}
