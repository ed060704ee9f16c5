/** 催缴追缴: the papers of the ladder from the payment notice to the court. */
@ApplicationModule(allowedDependencies = {"documents"})
@NullMarked
package cn.mingzhang.collection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
