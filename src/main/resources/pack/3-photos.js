/* A picture is scaled to at most 2048 pixels here and lies in the file; of a JPEG the first 64 KB come along, where the camera wrote its time. */
(function () {
  'use strict';
  function read(blob) {
    return new Promise(function (done, failed) {
      var reader = new FileReader();
      reader.onload = function () { done(String(reader.result)); };
      reader.onerror = failed;
      reader.readAsDataURL(blob);
    });
  }
  function decoded(file) {
    return new Promise(function (done, failed) {
      var image = new Image();
      image.onload = function () { done(image); };
      image.onerror = failed;
      image.src = URL.createObjectURL(file);
    });
  }
  function scaled(image) {
    var by = Math.min(1, 2048 / Math.max(image.naturalWidth, image.naturalHeight)), canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.round(image.naturalWidth * by));
    canvas.height = Math.max(1, Math.round(image.naturalHeight * by));
    canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
    URL.revokeObjectURL(image.src);
    return canvas.toDataURL('image/jpeg', 0.85);
  }
  Pack.photo = function (file) {
    return Promise.all([decoded(file), read(file.slice(0, 65536))]).then(function (both) {
      var image = both[0], size = image.naturalWidth + '×' + image.naturalHeight, large = Math.max(image.naturalWidth, image.naturalHeight) > 2048;
      return {
        id: Pack.id(), line: 0, name: file.name.slice(-120), added: Date.now(), scaled: large ? size : '',
        head: file.type === 'image/jpeg' ? both[1].slice(both[1].indexOf(',') + 1) : '', data: scaled(image)
      };
    });
  };
  Pack.weight = function () { return Pack.state.photos.reduce(function (sum, photo) { return sum + photo.data.length + photo.head.length; }, 0); };
})();
