package cn.mingzhang;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** Arrows point down only, no cycles: each package-info says whom its package may import. */
class ModulesTest {

    @Test
    void arrowsPointDownOnly() {
        ApplicationModules.of(Mingzhang.class).verify();
    }
}
