/** 门禁: second factors, sessions, one's own account; who comes in only half-way sees nothing else. */
@ApplicationModule(allowedDependencies = {"people", "audit", "calendar", "lists", "refusals", "database"})
@NullMarked
package cn.mingzhang.gate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
