/** 交接清单: open work that names a person moves to another when both have signed; before that no account is closed or moved. */
@ApplicationModule(allowedDependencies = {"audit", "calendar", "gate", "lists", "people", "refusals", "sheets"})
@NullMarked
package cn.mingzhang.handovers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
