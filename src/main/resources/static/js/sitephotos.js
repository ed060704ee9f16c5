/* A picture as it is sent: one of more than 24 megapixels is scaled to 12 here, with the beginning of the original, where the camera
   wrote its time, beside it. What this browser cannot open is sent as it is. */
window.SitePhotos = (function () {
  'use strict';
  var most = 24e6;
  var wanted = 12e6;
  function decode(file) {
    return new Promise(function (done) {
      var address = URL.createObjectURL(file);
      var image = new Image();
      image.onload = function () { done(image); };
      image.onerror = function () { URL.revokeObjectURL(address); done(null); };
      image.src = address;
    });
  }
  function scaled(image) {
    var by = Math.sqrt(wanted / (image.naturalWidth * image.naturalHeight));
    var canvas = document.createElement('canvas');
    canvas.width = Math.round(image.naturalWidth * by);
    canvas.height = Math.round(image.naturalHeight * by);
    canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
    return new Promise(function (done) { canvas.toBlob(done, 'image/jpeg', 0.88); });
  }
  return function (file) {
    var photo = { name: file.name, blob: file, head: null, scaled: '', added: Date.now(), line: '' };
    return decode(file).then(function (image) {
      if (!image || image.naturalWidth * image.naturalHeight <= most) { return photo; }
      return scaled(image).then(function (small) {
        URL.revokeObjectURL(image.src);
        if (!small) { return photo; }
        return Object.assign(photo, { blob: small, head: file.slice(0, 262144), scaled: image.naturalWidth + '×' + image.naturalHeight, name: file.name.replace(/\.[^.]*$/, '') + '.jpg' });
      });
    });
  };
})();
