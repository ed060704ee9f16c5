/* What the pack is made of, and how its page is built: text only ever becomes text. */
var Pack = {};
(function () {
  'use strict';
  Pack.part = function (id) { return document.getElementById(id).textContent; };
  Pack.issued = JSON.parse(Pack.part('issued'));
  Pack.state = JSON.parse(Pack.part('filled'));
  Pack.say = function (key, one, two) {
    return String(Pack.issued.words[key]).split('{0}').join(one === undefined ? '' : one).split('{1}').join(two === undefined ? '' : two);
  };
  Pack.id = function () {
    var bytes = crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = (bytes[6] & 15) | 64;
    bytes[8] = (bytes[8] & 63) | 128;
    var hex = Array.prototype.map.call(bytes, function (b) { return (b + 256).toString(16).slice(1); }).join('');
    return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
  };
  /* An element with attributes, and what stands in it: elements or texts. */
  Pack.el = function (name, attributes) {
    var element = document.createElement(name);
    Object.keys(attributes || {}).forEach(function (key) {
      if (key.slice(0, 2) === 'on') { element.addEventListener(key.slice(2), attributes[key]); } else { element.setAttribute(key, attributes[key]); }
    });
    Array.prototype.slice.call(arguments, 2).forEach(function (child) { if (child) { element.append(child); } });
    return element;
  };
  Pack.empty = function (element) { while (element.firstChild) { element.firstChild.remove(); } };
  Pack.facts = function (facts) {
    var list = Pack.el('dl', {});
    facts.forEach(function (fact) { list.append(Pack.el('dt', {}, fact.label), Pack.el('dd', {}, fact.value)); });
    return list;
  };
})();
