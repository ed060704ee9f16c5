/** 数据库: the embedded PostgreSQL of the two-command start, and the two logins everywhere. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package cn.mingzhang.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
