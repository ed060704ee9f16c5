/* What a phone keeps of site records until they have arrived: one record each in IndexedDB, pictures included, under the person's name. */
window.SiteStore = (function () {
  'use strict';
  function open() {
    return new Promise(function (done, failed) {
      var request = indexedDB.open('mingzhang-site', 1);
      request.onupgradeneeded = function () { request.result.createObjectStore('records', { keyPath: 'id' }); };
      request.onsuccess = function () { done(request.result); };
      request.onerror = function () { failed(request.error); };
    });
  }
  function ask(mode, act) {
    return open().then(function (database) {
      return new Promise(function (done, failed) {
        var deed = database.transaction('records', mode);
        var request = act(deed.objectStore('records'));
        deed.oncomplete = function () { database.close(); done(request.result); };
        deed.onabort = deed.onerror = function () { database.close(); failed(deed.error); };
      });
    });
  }
  return {
    person: document.body.dataset.person,
    all: function () {
      var person = this.person;
      return ask('readonly', function (records) { return records.getAll(); }).then(function (all) {
        return all.filter(function (record) { return record.person === person; });
      });
    },
    keep: function (record) { record.person = this.person; return ask('readwrite', function (records) { return records.put(record); }); },
    forget: function (id) { return ask('readwrite', function (records) { return records.delete(id); }); }
  };
})();
