/* Keeps what is filled in, in this browser, at every change. A browser may refuse a page that was opened from a file: then it is said, and
   the file has to be saved by hand. */
(function () {
  'use strict';
  var refused = false, dirty = false;
  function ask(mode, act) {
    return new Promise(function (done, failed) {
      var request = indexedDB.open('mingzhang-pack', 1);
      request.onupgradeneeded = function () { request.result.createObjectStore('packs'); };
      request.onerror = function () { failed(request.error); };
      request.onsuccess = function () {
        var deed = request.result.transaction('packs', mode), answer = act(deed.objectStore('packs'));
        deed.oncomplete = function () { request.result.close(); done(answer.result); };
        deed.onabort = deed.onerror = function () { request.result.close(); failed(deed.error); };
      };
    });
  }
  Pack.kept = function () { return ask('readonly', function (packs) { return packs.get(Pack.issued.pack); }); };
  Pack.changed = function () {
    Pack.state.revision += 1;
    Pack.state.changed = Date.now();
    dirty = true;
    Pack.told('unsaved');
    return Pack.keep();
  };
  Pack.keep = function () {
    return ask('readwrite', function (packs) { return packs.put(Pack.state, Pack.issued.pack); }).then(function () {
      if (dirty) { Pack.told('kept'); }
    }, Pack.cannotKeep);
  };
  Pack.cannotKeep = function () { refused = true; document.getElementById('notkept').hidden = false; if (dirty) { Pack.told('unsaved'); } };
  Pack.savedToFile = function () { dirty = false; Pack.told('saved'); };
  Pack.told = function (key) { document.getElementById('told').textContent = Pack.say(key); };
  window.addEventListener('beforeunload', function (event) { if (refused && dirty) { event.preventDefault(); event.returnValue = ''; } });
})();
