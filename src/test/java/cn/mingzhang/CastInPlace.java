package cn.mingzhang;

import cn.mingzhang.demo.DemoCast;
import cn.mingzhang.people.Registry;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/**
 * The small cast, entered and committed once per test database. A test that entered it anew spent more time on nineteen
 * appointments than on what it asks; what a test itself writes is still rolled back.
 */
@Component
@ConditionalOnBooleanProperty("mingzhang.cast")
class CastInPlace implements SmartInitializingSingleton {
    private final Registry registry;

    CastInPlace(Registry registry) {
        this.registry = registry;
    }

    @Override
    public void afterSingletonsInstantiated() {
        DemoCast.enter(registry);
    }
}
